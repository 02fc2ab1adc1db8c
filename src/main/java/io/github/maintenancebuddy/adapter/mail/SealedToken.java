package io.github.maintenancebuddy.adapter.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes a text into a part of a link that nobody else can read, change or make: sealed and not only signed, since
 * addresses of readers must not stand in the logs of whatever a link comes through.
 */
final class SealedToken {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final List<SecretKeySpec> keys;
    private final SecureRandom random = new SecureRandom();

    /** A seal by the first of these keys of 32 bytes; what the others have closed it opens too. */
    SealedToken(List<byte[]> keys) {
        this.keys = keys.stream().map(key -> new SecretKeySpec(key, "AES")).toList();
    }

    /** What is sealed for one purpose opens for no other. */
    String close(String purpose, String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, purpose)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            var all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text; nothing where this seal did not close it. */
    Optional<String> open(String purpose, String sealed) {
        return keys.stream()
                .map(key -> open(key, purpose, sealed))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> open(SecretKeySpec key, String purpose, String sealed) {
        try {
            var all = Base64.getUrlDecoder().decode(sealed);
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            var nonce = new byte[NONCE];
            System.arraycopy(all, 0, nonce, 0, NONCE);
            var text = cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
