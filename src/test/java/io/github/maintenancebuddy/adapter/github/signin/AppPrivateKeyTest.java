package io.github.maintenancebuddy.adapter.github.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maintenancebuddy.adapter.github.ScriptedGitHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppPrivateKeyTest {
    private static final RSAPrivateCrtKey KEY = (RSAPrivateCrtKey) ScriptedGitHub.KEYS.getPrivate();
    private static final String PKCS8 = pem("PRIVATE KEY", KEY.getEncoded());
    private static final String PKCS1 = pem("RSA PRIVATE KEY", inside(KEY.getEncoded()));

    @TempDir
    private Path folder;

    private static String pem(String label, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    /** PKCS#8 of RSA has 26 bytes before the PKCS#1 key at this size. */
    private static byte[] inside(byte[] pkcs8) {
        return Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
    }

    @Test
    void reads_the_form_that_GitHub_gives() {
        assertThat(AppPrivateKey.read(PKCS1)).isEqualTo(KEY);
    }

    @Test
    void reads_pkcs8() {
        assertThat(AppPrivateKey.read(PKCS8)).isEqualTo(KEY);
    }

    @Test
    void reads_line_breaks_of_all_kinds() {
        assertThat(AppPrivateKey.read(PKCS1.replace("\n", "\\n"))).isEqualTo(KEY);
        assertThat(AppPrivateKey.read(PKCS1.replace("\n", "\\r\\n"))).isEqualTo(KEY);
        assertThat(AppPrivateKey.read(PKCS1.replace("\n", "\r\n"))).isEqualTo(KEY);
        assertThat(AppPrivateKey.read(PKCS1.replace("\n", " "))).isEqualTo(KEY);
        assertThat(AppPrivateKey.read("\n  " + PKCS1)).isEqualTo(KEY);
    }

    @Test
    void reads_a_file() throws Exception {
        var file = Files.writeString(folder.resolve("app.pem"), PKCS1);
        assertThat(AppPrivateKey.read(file + "\n")).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void says_that_it_is_missing(String nothing) {
        assertThatThrownBy(() -> AppPrivateKey.read(nothing))
                .hasMessage("GITHUB_APP_PRIVATE_KEY is missing: set it to the PEM text of the app's private key,"
                        + " or to the path of its file.");
    }

    @Test
    void says_what_is_wrong_and_never_repeats_the_key() throws Exception {
        var base64 = Base64.getEncoder().encodeToString(KEY.getEncoded());
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        var weak = generator.generateKeyPair().getPrivate().getEncoded();
        refused(base64, "is neither PEM text nor the path of a file that can be read.");
        refused(base64 + "\0", "is neither PEM text");
        refused(PKCS1.substring(0, 200), "holds no complete PEM block");
        refused(PKCS1.replace("MII", "M*I"), "is damaged between");
        refused(PKCS8.replace("MII", "MIJ"), "cannot be read as an RSA private key");
        refused(PKCS8.replace(" PRIVATE", " ENCRYPTED PRIVATE"), "is protected by a passphrase");
        refused(PKCS1.replace("MII", "Proc-Type: 4,ENCRYPTED\n\nMII"), "is protected by a passphrase");
        refused(PKCS8.replace("PRIVATE", "PUBLIC"), "holds something else than an RSA private key");
        refused(pem("PRIVATE KEY", weak), "is shorter than 2048 bits");
    }

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> AppPrivateKey.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("GITHUB_APP_PRIVATE_KEY " + sentence)
                .hasNoCause()
                .satisfies(thrown ->
                        assertThat(String.valueOf(thrown.getMessage())).doesNotContain("MI"));
    }
}
