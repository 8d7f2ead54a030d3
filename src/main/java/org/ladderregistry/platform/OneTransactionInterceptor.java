package org.ladderregistry.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.ws.rs.core.Response;

@OneTransaction
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class OneTransactionInterceptor {
    private static final int TRIES = 5;

    private final IdempotentAnswers answers;

    OneTransactionInterceptor(IdempotentAnswers answers) {
        this.answers = answers;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        for (int tried = 1; ; tried++) {
            var attempt = new Attempt();
            try {
                return attempt.run(call);
            } catch (IdempotentAnswers.AnsweredMeanwhile first) {
                return answers.answered();
            } catch (Exception thrown) {
                if (tried == TRIES || !attempt.isWorthAnother(thrown)) {
                    throw thrown;
                }
            }
        }
    }

    private final class Attempt {
        private boolean committing;

        Object run(InvocationContext call) throws Exception {
            QuarkusTransaction.begin();
            try {
                var result = call.proceed();
                var kept = result instanceof Response response ? answers.keep(response) : result;
                committing = true;
                QuarkusTransaction.commit();
                return kept;
            } finally {
                if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    QuarkusTransaction.rollback();
                }
            }
        }

        /** A connection that died before the commit took nothing with it; one that died in it may have committed. */
        boolean isWorthAnother(Exception thrown) {
            return Outage.isLostRace(thrown) || (!committing && Outage.isDeadConnection(thrown));
        }
    }
}
