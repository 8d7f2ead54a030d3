package org.ladderregistry;

import static org.ladderregistry.Registry.asAdministrator;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ladderregistry.kernel.Uscc;

/** A made-up firm, unlike any other: its code is valid, begins with 91, and its organisation part begins with DEM. */
public final class ADemoFirm {
    public static final String FIRMS = "/api/v1/firms";
    public static final String ESTABLISHED = "2015-03-01";

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final Map<String, Object> registration = new LinkedHashMap<>();

    private ADemoFirm(String uscc) {
        registration.put("uscc", uscc);
        registration.put("name", "示范" + uscc.substring(11, 16) + "科技有限公司");
        registration.put("establishedOn", ESTABLISHED);
        registration.put("regionCode", "620102");
        registration.put("reportingUnit", "620100");
        registration.put("techField", "F1");
        registration.put("industryCode", "I65");
    }

    /** One that is not registered yet. */
    public static ADemoFirm unregistered() {
        return new ADemoFirm(freshUscc("91"));
    }

    /** The one with this code; another may have registered it. */
    public static ADemoFirm of(String uscc) {
        return new ADemoFirm(uscc);
    }

    public static ADemoFirm registered() {
        return unregistered().register();
    }

    /** A code nobody has, which begins as asked for. */
    public static String freshUscc(String beginning) {
        var organisation = "DEM%05d".formatted(MADE.incrementAndGet());
        var first17 = beginning + "620102" + organisation + organisationCheck(organisation);
        return first17 + Uscc.checkCharacter(first17);
    }

    private static char organisationCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    public ADemoFirm with(String field, Object value) {
        registration.put(field, value);
        return this;
    }

    public ADemoFirm without(String field) {
        registration.remove(field);
        return this;
    }

    public ADemoFirm named(String name) {
        return with("name", name);
    }

    /** The body that registers it. */
    public Map<String, Object> registration() {
        return registration;
    }

    public String uscc() {
        return (String) registration.get("uscc");
    }

    public String name() {
        return (String) registration.get("name");
    }

    public String path() {
        return FIRMS + "/" + uscc();
    }

    public String certificationsPath() {
        return path() + "/certifications";
    }

    /** Tries to register it. */
    public Response post() {
        return asAdministrator().body(registration).post(FIRMS);
    }

    public ADemoFirm register() {
        post().then().statusCode(201);
        return this;
    }

    public ADemoFirm holding(ACertificate certificate) {
        post(certificate).then().statusCode(201);
        return this;
    }

    /** Tries to record a certificate. */
    public Response post(ACertificate certificate) {
        return asAdministrator().body(certificate.body()).post(certificationsPath());
    }

    /** Tries to end a certification. */
    public Response end(String certification, Map<String, ?> body) {
        return asAdministrator().body(body).post(certificationsPath() + "/" + certification + "/end");
    }

    /** Tries to do something to a certification: revocation, correction. */
    public Response post(String certification, String what, Map<String, ?> body) {
        return asAdministrator().body(body).post(certificationsPath() + "/" + certification + "/" + what);
    }

    /** Tries to do something to the firm: deregistration, reinstatement, succession. */
    public Response post(String what, Map<String, ?> body) {
        return asAdministrator().body(body).post(path() + "/" + what);
    }

    public Response get() {
        return asAdministrator().get(path());
    }

    public ValidatableResponse read() {
        return get().then().statusCode(200);
    }

    /** The firm by its {@code asOf} and {@code knownAt}. */
    public Response get(Map<String, String> query) {
        return asAdministrator().queryParams(query).get(path());
    }

    public String etag() {
        return read().extract().header("ETag");
    }

    public int version() {
        return read().extract().path("version");
    }

    public Response patch(Map<String, ?> changes) {
        return patch(changes, etag());
    }

    public Response patch(Map<String, ?> changes, String ifMatch) {
        return asAdministrator().header("If-Match", ifMatch).body(changes).patch(path());
    }

    public List<Map<String, Object>> history() {
        return asAdministrator()
                .get(path() + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
