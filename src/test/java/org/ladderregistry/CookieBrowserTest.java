package org.ladderregistry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ladderregistry.launcher.FreePorts;

/** A login test is worth as much as its browser: it keeps and sends what a real one would, and no more. */
class CookieBrowserTest {
    private final CookieBrowser browser = new CookieBrowser();
    private HttpServer site;
    private URI home;

    @BeforeEach
    void start() throws IOException {
        int port = FreePorts.next();
        site = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        site.createContext("/", CookieBrowserTest::echo);
        site.start();
        home = URI.create("http://localhost:" + port + "/");
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    @Test
    void a_cookie_goes_to_its_path_and_below() {
        browser.get(home.resolve("/set?a=1;%20Path=/in"));
        assertThat(sentTo("/in")).isEqualTo("a=1");
        assertThat(sentTo("/in/side")).isEqualTo("a=1");
        assertThat(sentTo("/inside")).isEmpty();
        assertThat(sentTo("/")).isEmpty();
    }

    @Test
    void a_cookie_of_the_same_name_and_path_takes_the_place_of_the_first() {
        browser.get(home.resolve("/set?a=1;%20Path=/"));
        browser.get(home.resolve("/set?a=2;%20Path=/"));
        assertThat(sentTo("/")).isEqualTo("a=2");
    }

    @Test
    void a_cookie_that_is_over_is_forgotten() {
        for (var end : new String[] {"Max-Age=0", "Expires=Thu,%2001%20Jan%201970%2000:00:10%20GMT"}) {
            browser.get(home.resolve("/set?a=1;%20Path=/"));
            browser.get(home.resolve("/set?a=;%20Path=/;%20" + end));
            assertThat(sentTo("/")).as(end).isEmpty();
        }
    }

    @Test
    void a_secure_cookie_goes_to_this_machine_without_tls_and_nowhere_else() {
        browser.get(home.resolve("/set?__Host-a=1;%20Path=/;%20Secure"));
        assertThat(sentTo("/")).isEqualTo("__Host-a=1");
        assertThat(browser.cookiesFor(URI.create("http://elsewhere.test/"))).isEmpty();
    }

    @Test
    void a_cookie_that_is_not_what_its_name_promises_is_dropped() {
        browser.get(home.resolve("/set?__Host-a=1;%20Path=/"));
        browser.get(home.resolve("/set?__Host-b=1;%20Path=/in;%20Secure"));
        browser.get(home.resolve("/set?__Secure-c=1;%20Path=/"));
        assertThat(browser.cookiesFor(home.resolve("/in"))).isEmpty();
    }

    @Test
    void a_form_is_sent_with_its_hidden_fields_to_where_it_says() {
        var page = browser.get(home.resolve("/form?action=/there%3Fx=1"));
        var answer = browser.submit(page, Map.of("name", "张三"));
        assertThat(answer.address()).isEqualTo(home.resolve("/there?x=1"));
        assertThat(answer.body()).contains("POST", "token=a%26b&name=%E5%BC%A0%E4%B8%89", "same-origin");
    }

    @Test
    void a_form_that_says_nothing_is_sent_to_its_own_page() {
        var page = browser.get(home.resolve("/form?action="));
        assertThat(browser.submit(page, Map.of("name", "x")).address()).isEqualTo(home.resolve("/form?action="));
    }

    @Test
    void a_field_that_the_form_does_not_have_can_not_be_typed_in() {
        var page = browser.get(home.resolve("/form?action=/there"));
        assertThatThrownBy(() -> browser.submit(page, Map.of("other", "x"))).isInstanceOf(AssertionError.class);
    }

    private String sentTo(String path) {
        return browser.get(home.resolve(path)).body().lines().findFirst().orElse("");
    }

    /** Sets the cookie, shows the form, or tells what was sent: the cookies in the first line. */
    private static void echo(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var query = exchange.getRequestURI().getQuery();
        var headers = exchange.getRequestHeaders();
        var cookies = headers.getOrDefault("Cookie", List.of(""));
        if (path.equals("/set")) {
            exchange.getResponseHeaders().add("Set-Cookie", query);
        }
        var answer = path.equals("/form") && exchange.getRequestMethod().equals("GET")
                ? "<form method=\"post\" action=\"%s\"><input type='hidden' name='token' value='a&amp;b'/><input name='name'></form>"
                        .formatted(query.substring("action=".length()))
                : String.join("; ", cookies) + "\n" + exchange.getRequestMethod() + "\n"
                        + new String(exchange.getRequestBody().readAllBytes(), UTF_8) + "\n"
                        + headers.getFirst("Sec-Fetch-Site");
        var bytes = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
