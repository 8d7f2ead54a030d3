package org.ladderregistry.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ladderregistry.Registry.asBearer;
import static org.ladderregistry.Registry.asNobody;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.ADemoPark;
import org.ladderregistry.ALogin;
import org.ladderregistry.EmbeddedParts;
import org.ladderregistry.access.Needs;
import org.ladderregistry.access.Role;

/** Every page of the console, by every role: who is let in, and what of a firm in another park is shown. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class PagesMatrixTest {
    private static final String HISTORY = "id=\"history\"";

    private ADemoPark park;
    private ADemoFirm own;
    private ADemoFirm foreign;

    @BeforeEach
    void with_a_firm_of_a_park_and_another() {
        park = ADemoPark.opened();
        own = ADemoFirm.unregistered().with("parkCode", park.code()).register();
        foreign = ADemoFirm.registered();
    }

    @Test
    void every_page_says_for_whom_it_is() {
        assertThat(pages())
                .isNotEmpty()
                .allSatisfy(page -> assertThat(page.isAnnotatedWith(Needs.class)
                                || page.isAnnotatedWith(PermitAll.class)
                                || page.isAnnotatedWith(Authenticated.class)
                                || page.getOwner().isAnnotatedWith(PermitAll.class)
                                || page.getOwner().isAnnotatedWith(Authenticated.class))
                        .as(page.getFullName())
                        .isTrue());
    }

    @Test
    void nobody_sees_any_but_the_login_page_and_what_problems_mean() {
        for (var address : addresses()) {
            int status = asNobody()
                    .accept("text/html")
                    .redirects()
                    .follow(false)
                    .get(address)
                    .statusCode();
            assertThat(status).as(address).isEqualTo(isOpen(address) ? 200 : isConsole(address) ? 303 : 401);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_role_sees_the_firms_and_of_those_in_its_scope_their_history(Role role) {
        var me = login(role).asking();
        for (var address : addresses()) {
            me.ask().accept("text/html").get(address).then().statusCode(200);
        }
        assertThat(me.ask().accept("text/html").get(page(own)).asString()).contains(HISTORY);
        boolean seesForeign = role != Role.PARK_ADMINISTRATOR;
        assertThat(me.ask().accept("text/html").get(page(foreign)).asString().contains(HISTORY))
                .isEqualTo(seesForeign);
    }

    @Test
    void a_reader_of_another_unit_sees_no_history() {
        var me = ALogin.ofReader(List.of("620200")).token();
        assertThat(asBearer(me).accept("text/html").get(page(own)).asString()).doesNotContain(HISTORY);
    }

    private List<String> addresses() {
        var addresses = pages().stream()
                .filter(page -> page.isAnnotatedWith(GET.class))
                .map(PagesMatrixTest::path)
                .filter(path -> !path.contains("{elsewhere") && !path.endsWith("/oidc"))
                .map(path -> path.replace("{uscc}", own.uscc()).replace("{slug}", "conflict"))
                .toList();
        assertThat(addresses).contains("/console", page(own), "/console/login", "/problems");
        return addresses;
    }

    private static List<JavaMethod> pages() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.ladderregistry.console")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(GET.class) || method.isAnnotatedWith(POST.class))
                        .toList();
    }

    private static String path(JavaMethod method) {
        var parts = Stream.of(
                method.getOwner().getAnnotationOfType(Path.class).value(),
                method.isAnnotatedWith(Path.class)
                        ? method.getAnnotationOfType(Path.class).value()
                        : "");
        var joined = parts.map(part -> part.replaceAll("^/|/$", ""))
                .filter(part -> !part.isEmpty())
                .toList();
        return "/" + String.join("/", joined);
    }

    private static String page(ADemoFirm firm) {
        return "/console/firms/" + firm.uscc();
    }

    private static boolean isOpen(String address) {
        return address.equals("/console/login") || address.startsWith("/problems");
    }

    private static boolean isConsole(String address) {
        return address.equals("/") || address.startsWith("/console");
    }

    private ALogin login(Role role) {
        return switch (role) {
            case CERTIFYING_OFFICE -> ALogin.ofOffice(List.of("620100"), "HIGH_TECH");
            case PARK_ADMINISTRATOR -> ALogin.ofPark(park.code());
            case ADMINISTRATOR, PLANNER, READER, AUDITOR -> ALogin.of(role.code());
        };
    }
}
