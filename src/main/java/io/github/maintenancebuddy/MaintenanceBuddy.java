package io.github.maintenancebuddy;

import io.github.maintenancebuddy.adapter.setup.CheckCommand;
import io.github.maintenancebuddy.adapter.setup.FirstRun;
import io.github.maintenancebuddy.adapter.setup.OnAppCredentialsCondition;
import io.github.maintenancebuddy.adapter.web.WebServerConfiguration;
import java.io.PrintStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Starts the app, or only what sets it up as long as GitHub does not know it; {@code --check} starts neither. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import(WebServerConfiguration.class)
public class MaintenanceBuddy {
    public static void main(String[] arguments) {
        if (CheckCommand.isGiven(arguments)) {
            System.exit(check(System.out, arguments));
        }
        SpringApplication.run(MaintenanceBuddy.class, arguments);
    }

    /** Makes all checks; 1 where something is wrong. */
    public static int check(PrintStream out, String... arguments) {
        return CheckCommand.run(CheckApplication.class, out, arguments);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnAppCredentialsCondition.class)
    @ComponentScan(
            excludeFilters = {
                @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
                @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
            })
    static class Whole {}

    @Configuration(proxyBeanMethods = false)
    @FirstRun
    @ComponentScan(useDefaultFilters = false, includeFilters = @Filter(FirstRun.class))
    static class First {}
}
