package io.github.maintenancebuddy.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "ann@shop.example, ann@shop.example",
        "' Ann.Smith+maintenance@Shop.EXAMPLE ', ann.smith+maintenance@shop.example",
        "ann@bücher.example, ann@xn--bcher-kva.example",
        "o'hara@a-b.co.uk, o'hara@a-b.co.uk"
    })
    void an_address_is_read_however_it_is_written(String written, String address) {
        assertThat(MailAddress.read(written)).map(MailAddress::text).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "@shop.example",
                "ann@",
                "ann@localhost",
                "ann@[127.0.0.1]",
                "ann@127.0.0.1",
                "ann@shop..example",
                ".ann@shop.example",
                "ann smith@shop.example",
                "\"ann\"@shop.example",
                "ann@shop.example,bob@shop.example",
                "ann@shop.example\r\nBcc: bob@shop.example",
                "ann@shop.example\nbob",
                "Ann <ann@shop.example>",
                "ann%0d%0a@shop.example@evil.example",
                "ann\u0000@shop.example"
            })
    void what_could_be_anything_else_is_no_address(String written) {
        assertThat(MailAddress.read(written)).isEmpty();
    }

    @Test
    void too_long_ones_are_none_and_no_log_names_a_reader() {
        assertThat(MailAddress.read("a".repeat(64) + "@shop.example")).isPresent();
        assertThat(MailAddress.read("a".repeat(65) + "@shop.example")).isEmpty();
        assertThat(MailAddress.read("a@" + "shop.".repeat(60) + "example")).isEmpty();
        assertThat(MailAddress.read("ann@shop.example").orElseThrow()).hasToString("…@shop.example");
    }
}
