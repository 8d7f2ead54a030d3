package org.ladderregistry.crash;

import static org.ladderregistry.ACertificate.techSme;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.ladderregistry.ADemoFirm;
import org.ladderregistry.Api;

/** Writes without end, and sends each request again, under the same key, until it is answered for good. */
final class PersistentClient implements Runnable {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate THROUGH = LocalDate.of(2030, 12, 31);
    private static final int CERTIFICATES_EACH = 4;

    private final Api api;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    /**
     * What the registry promised to have recorded.
     *
     * @param what the certification's id, or the firm's code for its registration
     */
    record Acknowledged(String uscc, String what, boolean isRegistration) {}

    PersistentClient(Api api) {
        this.api = api;
    }

    @Override
    public void run() {
        while (!stopped) {
            var firm = ADemoFirm.unregistered();
            if (persist(ADemoFirm.FIRMS, firm.registration()) != null) {
                acknowledged.add(new Acknowledged(firm.uscc(), firm.uscc(), true));
            }
            for (int i = 0; i < CERTIFICATES_EACH && !stopped; i++) {
                certify(firm, i);
            }
        }
    }

    void stop() {
        stopped = true;
    }

    Queue<Acknowledged> acknowledged() {
        return acknowledged;
    }

    private void certify(ADemoFirm firm, int i) {
        var answer = persist(
                firm.certificationsPath(), techSme(FROM, THROUGH.minusDays(i)).body());
        if (answer != null) {
            acknowledged.add(new Acknowledged(firm.uscc(), idIn(answer), false));
        }
    }

    /** The answer, or null when the client was stopped before there was one. */
    private HttpResponse<String> persist(String path, Map<String, ?> body) {
        var key = UUID.randomUUID().toString();
        while (!stopped) {
            try {
                var answer = api.postOnce(path, body, key);
                if (answer.statusCode() == 201) {
                    return answer;
                }
                if (answer.statusCode() < 500) {
                    throw new AssertionError(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException gone) {
                LockSupport.parkNanos(20_000_000);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return null;
    }

    private static String idIn(HttpResponse<String> answer) {
        try {
            return Api.JSON.readTree(answer.body()).at("/certification/id").asText();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
