package org.ladderregistry.client;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.LocalDate;
import org.ladderregistry.client.api.CertificationsApi;
import org.ladderregistry.client.api.FirmsApi;
import org.ladderregistry.client.model.CertificationRequest;
import org.ladderregistry.client.model.FirmRegistration;
import org.ladderregistry.client.model.Rung;

/** What somebody writes who has the API document and a public generator, and nothing else. Compiled by GeneratedClientTest. */
public final class RegistersAndCertifies {
    private final ApiClient registry;

    public RegistersAndCertifies(URI address, String username, String password) {
        var login = new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(username, password.toCharArray());
            }
        };
        registry = new ApiClient();
        registry.setHttpClientBuilder(HttpClient.newBuilder().authenticator(login));
        registry.updateBaseUri(address.toString());
    }

    /** The rung on which the firm stands at the end. */
    public String climb(String uscc, String certificateNumber) throws ApiException {
        var firm = new FirmRegistration()
                .uscc(uscc)
                .name("兰州示范客户端有限公司")
                .establishedOn(LocalDate.of(2020, 1, 2))
                .regionCode("620102")
                .reportingUnit("620100")
                .techField("F1")
                .industryCode("I65");
        new FirmsApi(registry).registerFirm(firm, "register-" + uscc, "en");
        var today = LocalDate.now();
        var certificate = new CertificationRequest()
                .rung(Rung.HIGH_TECH)
                .certificateNumber(certificateNumber)
                .issuedOn(today.minusDays(2))
                .validFrom(today.minusDays(2))
                .validThrough(today.plusYears(3))
                .decisionNumber("甘科高〔2025〕1号")
                .issuer("甘肃省科学技术厅");
        new CertificationsApi(registry).certifyFirm(uscc, certificate, "certify-" + uscc, "en");
        return new FirmsApi(registry)
                .getFirm(uscc, null, null, null, "en")
                .getPosition()
                .getRung()
                .getValue();
    }
}
