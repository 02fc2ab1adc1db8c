package io.github.maintenancebuddy.adapter.web;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which nobody asks a whole request in time. Reactor Netty's own time-out begins again with each
 * byte, so that a request that never ends would stay open.
 */
final class ConnectionTimeouts extends ChannelDuplexHandler {
    private final ConnectionSettings settings;
    private int unanswered;
    private boolean receiving;
    private @Nullable Future<?> end;

    ConnectionTimeouts(ConnectionSettings settings) {
        this.settings = settings;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        closeAfter(settings.headerTimeout(), context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            unanswered++;
            receiving = true;
            closeAfter(settings.bodyTimeout(), context);
        }
        if (message instanceof LastHttpContent) {
            receiving = false;
            waitForNext(context);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInformational(message)) {
            unanswered--;
            waitForNext(context);
        }
        var _ = context.write(message, promise);
    }

    /** Such as "100 Continue", behind which the answer comes. */
    private static boolean isInformational(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private void waitForNext(ChannelHandlerContext context) {
        if (!receiving && unanswered == 0) {
            closeAfter(settings.idleTimeout(), context);
        } else if (!receiving) {
            keepOpen();
        }
    }

    private void closeAfter(Duration time, ChannelHandlerContext context) {
        keepOpen();
        end = context.executor().schedule(() -> close(context), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void close(ChannelHandlerContext context) {
        var _ = context.close();
    }

    private void keepOpen() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        keepOpen();
    }
}
