package org.ladderregistry.access.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleLoginTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console",
                "/console?q=%E7%94%98%E8%82%83&rung=HIGH_TECH",
                "/console/firms/91620102DEMX000141?asOf=2026-01-01"
            })
    void a_page_of_the_console_is_gone_to(String page) {
        assertThat(ConsoleLogin.ownPage(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example/console",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/console//evil.example",
                "/console@evil.example",
                "/console.evil.example",
                "/console/../api/v1/firms;x",
                "/console\nLocation: https://evil.example",
                "/console\r\n\r\n<script>",
                "/console?to=https://evil.example",
                "javascript:alert(1)",
                "console",
                "/api/v1/firms",
                "/console/login",
                "/console/login/oidc"
            })
    void anything_else_leads_to_the_first_page(String elsewhere) {
        assertThat(ConsoleLogin.ownPage(elsewhere)).isEqualTo(ConsoleLogin.HOME);
    }
}
