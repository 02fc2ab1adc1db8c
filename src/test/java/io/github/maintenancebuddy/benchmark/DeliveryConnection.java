package io.github.maintenancebuddy.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One connection over which deliveries are sent, one after the other. Bare HTTP/1.1, since a client that does more takes
 * from the app the two processors on which both run.
 */
final class DeliveryConnection implements AutoCloseable {
    private static final int LARGEST_ANSWER = 8_192;

    private final String host;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] answer = new byte[LARGEST_ANSWER];

    DeliveryConnection(URI app) throws IOException {
        host = app.getAuthority();
        socket = new Socket(app.getHost(), app.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        out = socket.getOutputStream();
        in = socket.getInputStream();
    }

    /** Sends a delivery with a GUID of its own, and waits until it is acknowledged. */
    void deliver(SignedDelivery delivery) throws IOException {
        out.write(delivery.request(host, UUID.randomUUID()));
        var status = answered();
        if (!status.startsWith("HTTP/1.1 202")) {
            throw new IOException("The app answered " + status);
        }
    }

    private String answered() throws IOException {
        var read = 0;
        while (true) {
            var more = in.read(answer, read, answer.length - read);
            if (more < 0) {
                throw new IOException("The app has hung up.");
            }
            read += more;
            var text = new String(answer, 0, read, StandardCharsets.ISO_8859_1);
            var head = text.indexOf("\r\n\r\n");
            if (head > 0 && read >= head + 4 + length(text.substring(0, head))) {
                return text.substring(0, text.indexOf("\r\n"));
            }
        }
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                .map(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
