package io.github.maintenancebuddy.github.standin;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** The app's RSA key pair. */
record SigningKey(KeyPair pair) {
    private static final int PKCS8_HEADER = 26;

    static SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String pem() {
        var pkcs8 = pair.getPrivate().getEncoded();
        var pkcs1 = Arrays.copyOfRange(pkcs8, PKCS8_HEADER, pkcs8.length);
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs1);
        return "-----BEGIN RSA PRIVATE KEY-----\n" + lines + "\n-----END RSA PRIVATE KEY-----\n";
    }

    boolean signed(byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance("SHA256withRSA");
            check.initVerify(pair.getPublic());
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
