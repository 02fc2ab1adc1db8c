package io.github.maintenancebuddy.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a server, and can keep back what it answers on connections that are open: without an error, without an end. */
final class SwallowingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> silent = ConcurrentHashMap.newKeySet();

    SwallowingProxy(int server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on whoever is connected hears nothing more; who connects later is served. */
    void swallow() {
        silent.addAll(open);
    }

    private void accept() {
        try {
            while (true) {
                var client = door.accept();
                var behind = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(client);
                Thread.startVirtualThread(() -> pass(client, behind, client));
                Thread.startVirtualThread(() -> pass(behind, client, client));
            }
        } catch (IOException closed) {
            open.forEach(SwallowingProxy::close);
        }
    }

    private void pass(Socket from, Socket to, Socket client) {
        try (from;
                to) {
            var buffer = new byte[8192];
            for (var size = from.getInputStream().read(buffer);
                    size >= 0;
                    size = from.getInputStream().read(buffer)) {
                if (from == client || !silent.contains(client)) {
                    to.getOutputStream().write(buffer, 0, size);
                }
            }
        } catch (IOException ended) {
            open.remove(client);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
