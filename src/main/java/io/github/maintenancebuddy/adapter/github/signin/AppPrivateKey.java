package io.github.maintenancebuddy.adapter.github.signin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Reads the private key of the app. GitHub gives it as PKCS#1, which Java reads only inside of PKCS#8. What cannot be
 * read is told without a cause, since the messages of causes repeat what they were given.
 *
 * @see <a
 *     href="https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps">Managing
 *     private keys for GitHub Apps</a>
 */
public final class AppPrivateKey {
    private static final String NAME = "GITHUB_APP_PRIVATE_KEY";
    private static final int LEAST_BITS = 2048;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    /** Version 0 and the algorithm rsaEncryption, as RFC 5958 puts them before the key. */
    private static final byte[] BEFORE_PKCS1 = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private AppPrivateKey() {}

    /** The key out of PEM text, or out of the file at this path. */
    public static RSAPrivateKey read(String textOrPath) {
        if (textOrPath.isBlank()) {
            throw wrong("is missing: set it to the PEM text of the app's private key, or to the path of its file.");
        }
        var text = textOrPath.contains("-----BEGIN") ? textOrPath : file(textOrPath.strip());
        // An environment variable often carries its line breaks as a backslash and an n.
        var pem = PEM.matcher(text.replace("\\r", "").replace("\\n", "\n"));
        if (!pem.find()) {
            throw wrong("holds no complete PEM block: it must reach from -----BEGIN to the -----END line.");
        }
        return key(pem.group(1), pem.group(2));
    }

    private static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            throw wrong("is neither PEM text nor the path of a file that can be read.");
        }
    }

    private static RSAPrivateKey key(String label, String content) {
        if (label.contains("ENCRYPTED") || content.contains("ENCRYPTED")) {
            throw wrong("is protected by a passphrase: use the file as GitHub gave it.");
        }
        return switch (label) {
            case "RSA PRIVATE KEY" -> rsa(pkcs8(decoded(content)));
            case "PRIVATE KEY" -> rsa(decoded(content));
            default -> throw wrong("holds something else than an RSA private key: use the file as GitHub gave it.");
        };
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw wrong("is damaged between its -----BEGIN and -----END lines.");
        }
    }

    private static RSAPrivateKey rsa(byte[] pkcs8) {
        try {
            var key = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            if (key.getModulus().bitLength() < LEAST_BITS) {
                throw wrong("is shorter than 2048 bits: use the file as GitHub gave it.");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw wrong("cannot be read as an RSA private key: use the file as GitHub gave it.");
        }
    }

    private static byte[] pkcs8(byte[] pkcs1) {
        var inside = new ByteArrayOutputStream();
        inside.writeBytes(BEFORE_PKCS1);
        inside.writeBytes(der(0x04, pkcs1));
        return der(0x30, inside.toByteArray());
    }

    /** Tag, length, value; the length in the two bytes that suffice for keys of up to 64 KiB. */
    private static byte[] der(int tag, byte[] value) {
        var out = new ByteArrayOutputStream();
        out.write(tag);
        out.write(0x82);
        out.write(value.length >> 8);
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(NAME + " " + what);
    }
}
