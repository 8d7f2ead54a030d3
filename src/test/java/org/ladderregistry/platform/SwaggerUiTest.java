package org.ladderregistry.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.Registry.asAdministrator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ladderregistry.EmbeddedParts;

/** The page to read the API document with, made by a library: what stands in it runs by its hash, and nothing else does. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class SwaggerUiTest {
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    @Test
    void each_script_in_the_page_is_allowed_by_its_hash() {
        var page = asAdministrator().get("/q/swagger-ui/");
        var inline = INLINE.matcher(page.asString()).results().toList();
        assertThat(inline).isNotEmpty();
        assertThat(page.header("Content-Security-Policy"))
                .as("the setting quarkus.http.filter.reader, in its script-src")
                .contains(inline.stream().map(SwaggerUiTest::hash).toList());
    }

    @Test
    void every_script_comes_from_here() {
        var page = asAdministrator().get("/q/swagger-ui/").asString();
        assertThat(Pattern.compile("(?:src|href)=[\"']([^\"']*)")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .noneMatch(address -> address.contains("//"));
    }

    private static String hash(MatchResult inline) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(inline.group(1).getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
