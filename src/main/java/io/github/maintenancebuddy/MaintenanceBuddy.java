package io.github.maintenancebuddy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the app. */
@SpringBootApplication
public class MaintenanceBuddy {
    public static void main(String[] arguments) {
        SpringApplication.run(MaintenanceBuddy.class, arguments);
    }
}
