package org.ladderregistry.launcher.bench;

import java.util.concurrent.atomic.AtomicInteger;
import org.ladderregistry.kernel.Uscc;

/** Codes, numbers and bodies that nobody used before. */
final class BenchFirms {
    static final String FIRMS = "/api/v1/firms";

    private static final AtomicInteger CODES = new AtomicInteger();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private BenchFirms() {}

    static String freshUscc() {
        var first17 = "91620102%09d".formatted(CODES.incrementAndGet());
        return first17 + Uscc.checkCharacter(first17);
    }

    static String freshNumber() {
        return "GR20256%07d".formatted(NUMBERS.incrementAndGet());
    }

    static String registration(String uscc) {
        return """
                {"uscc":"%s","name":"测量%s科技有限公司","establishedOn":"2015-03-01","regionCode":"620102",\
                "reportingUnit":"620100","techField":"F1","industryCode":"I65"}""".formatted(uscc, uscc.substring(12));
    }

    static String certification(String number) {
        return """
                {"rung":"HIGH_TECH","certificateNumber":"%s","issuedOn":"2025-10-15","validFrom":"2025-10-15",\
                "validThrough":"2028-10-14","decisionNumber":"甘科高〔2025〕1号","issuer":"甘肃省科学技术厅"}""".formatted(number);
    }
}
