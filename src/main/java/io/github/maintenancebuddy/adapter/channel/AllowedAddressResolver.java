package io.github.maintenancebuddy.adapter.channel;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Callable;

/** Gives a connection nothing but addresses that are allowed, those that were written as numbers too. */
final class AllowedAddressResolver extends AddressResolverGroup<InetSocketAddress> {
    private final AllowedAddresses allowed;

    AllowedAddressResolver(AllowedAddresses allowed) {
        this.allowed = allowed;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new AbstractAddressResolver<>(executor, InetSocketAddress.class) {
            @Override
            protected boolean doIsResolved(InetSocketAddress address) {
                return false;
            }

            @Override
            protected void doResolve(InetSocketAddress address, Promise<InetSocketAddress> promise) {
                lookUp(promise, () -> allowed.of(address).getFirst());
            }

            @Override
            protected void doResolveAll(InetSocketAddress address, Promise<List<InetSocketAddress>> promise) {
                lookUp(promise, () -> allowed.of(address));
            }
        };
    }

    /** Beside the event loop, since a name server may take its time. */
    private static <T> void lookUp(Promise<T> promise, Callable<T> found) {
        Thread.ofVirtual().name("lookup").start(() -> {
            try {
                promise.setSuccess(found.call());
            } catch (Exception e) {
                promise.setFailure(e);
            }
        });
    }
}
