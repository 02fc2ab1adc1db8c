package io.github.maintenancebuddy.adapter.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that can say no at each step of RFC 5321, which GreenMail cannot. */
final class MailServer implements AutoCloseable {
    private final ServerSocket door;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    MailServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on it answers so to a line that begins so. */
    void answer(String line, String answer) {
        refusals.put(line.toLowerCase(Locale.ROOT), answer);
    }

    void answerAsUsual() {
        refusals.clear();
    }

    /** For whom it has taken letters, in order. */
    List<String> taken() {
        return taken;
    }

    private void open() {
        try {
            while (true) {
                var line = door.accept();
                Thread.ofVirtual().start(() -> talk(line));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket line) {
        try (line;
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8)) {
            out.print("220 ready\r\n");
            out.flush();
            var reader = "";
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                if (said.startsWith("RCPT TO:")) {
                    reader = said.substring("RCPT TO:<".length(), said.length() - 1);
                }
                var answer = answer(said);
                out.print(answer + "\r\n");
                out.flush();
                if (answer.startsWith("354")) {
                    read(in);
                    var last = refusals.getOrDefault(".", "250 taken");
                    if (last.startsWith("250")) {
                        taken.add(reader);
                    }
                    out.print(last + "\r\n");
                    out.flush();
                }
            }
        } catch (SocketException gone) {
            // the client has hung up
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(String said) {
        var line = said.toLowerCase(Locale.ROOT);
        return refusals.entrySet().stream()
                .filter(refusal -> line.startsWith(refusal.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.equals("data") ? "354 go on" : line.equals("quit") ? "221 bye" : "250 fine");
    }

    private static void read(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {}
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
