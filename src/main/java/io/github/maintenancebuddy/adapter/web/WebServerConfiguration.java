package io.github.maintenancebuddy.adapter.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import reactor.core.scheduler.Schedulers;
import reactor.netty.NettyPipeline;

/** Sets up the web server, on the first run as well as later. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionSettings.class)
public class WebServerConfiguration {
    /** Before all other filters, so that their answers have them too. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityHeaders securityHeaders(@Value("${maintenance-buddy.public-url:}") String publicUrl) {
        return new SecurityHeaders(publicUrl);
    }

    /**
     * Handles each request in a task of its own on its event loop. Reactor Netty 1.3.7 reads nothing more from a
     * kept-alive connection once it has taken a request from its queue and that was answered within the same call
     * (reactor-netty issue 4361).
     */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> eachRequestInATaskOfItsOwn() {
        NettyServerCustomizer customizer = server -> server.mapHandle((handling, connection) -> handling.subscribeOn(
                Schedulers.fromExecutor(connection.channel().eventLoop())));
        return factory -> factory.addServerCustomizers(customizer);
    }

    /** So that nobody holds all connections open without asking anything. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> connectionsHaveAnEnd(ConnectionSettings settings) {
        var limit = new ConnectionLimit(settings.perNetwork());
        NettyServerCustomizer customizer = server -> server.doOnChannelInit((_, channel, remote) -> {
            limit.admit(channel, remote);
            channel.pipeline()
                    .addAfter(NettyPipeline.HttpCodec, "connectionTimeouts", new ConnectionTimeouts(settings));
        });
        return factory -> factory.addServerCustomizers(customizer);
    }
}
