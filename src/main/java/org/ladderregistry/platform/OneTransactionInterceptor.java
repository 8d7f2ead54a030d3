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
            try {
                return once(call);
            } catch (IdempotentAnswers.AnsweredMeanwhile first) {
                return answers.answered();
            } catch (Exception thrown) {
                if (tried == TRIES || !Outage.isLostRace(thrown)) {
                    throw thrown;
                }
            }
        }
    }

    private Object once(InvocationContext call) throws Exception {
        QuarkusTransaction.begin();
        try {
            var result = call.proceed();
            var kept = result instanceof Response response ? answers.keep(response) : result;
            QuarkusTransaction.commit();
            return kept;
        } finally {
            if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                QuarkusTransaction.rollback();
            }
        }
    }
}
