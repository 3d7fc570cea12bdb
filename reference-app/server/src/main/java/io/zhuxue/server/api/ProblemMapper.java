package io.zhuxue.server.api;

import io.zhuxue.core.Message;
import io.zhuxue.core.table.TableException;
import io.zhuxue.reporting.ReportingException;
import io.zhuxue.server.ServerMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every refusal and failure of the interface as coded problem JSON (RFC 9457), never a stack trace. */
@Provider
public class ProblemMapper implements ExceptionMapper<Exception> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final AtomicLong FAILURES = new AtomicLong();

    @Override
    public Response toResponse(Exception failure) {
        if (failure instanceof HttpRefusal refusal) {
            return answer(refusal.status(), refusal.reason());
        }
        if (failure instanceof TableException unreadable) {
            return answer(400, unreadable.reason());
        }
        if (failure instanceof ReportingException told) {
            return answer(409, told.reason());
        }
        if (failure instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return answer(status, ServerMessage.BAD_REQUEST.with("HTTP " + status));
        }
        long number = FAILURES.incrementAndGet();
        LOG.log(Level.SEVERE, failure, () -> "failure " + number);
        return answer(500, ServerMessage.INTERNAL.with(number));
    }

    private static Response answer(int status, Message reason) {
        JsonObject body = Json.createObjectBuilder()
                .add("status", status)
                .add("number", reason.key().number())
                .add("code", reason.code())
                .add("title", reason.text())
                .build();
        return Response.status(status)
                .type("application/problem+json")
                .entity(body.toString())
                .build();
    }
}
