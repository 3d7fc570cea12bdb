package io.zhuxue.server.api;

import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.console.PageFrame;
import io.zhuxue.server.rural.RuralReturn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Returns to the rural office as signed packages; each one taken is a line in the audit chain. */
@Path("/rural")
@RequestScoped
public class RuralResource {

    @Inject
    private RuralReturn back;

    @Inject
    private AuditBook audit;

    @Inject
    private PageFrame frame;

    @Inject
    private CurrentOfficer me;

    /** One package. */
    @GET
    @Path("return-{id}.zip")
    @Operation(summary = "乡村振兴回传包", description = "须经他人批准使用数据；SM2 签名，不含证件号码，姓名脱敏")
    public Response file(@PathParam("id") long id) {
        java.nio.file.Path file = back.file(me.get(), id, frame.day())
                .orElseThrow(() -> new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with()));
        audit.add(me.get().account(), "EXPORT", "return-" + id + ".zip", "");
        StreamingOutput body = out -> Files.copy(file, out);
        return Response.ok(body, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"return-" + id + ".zip\"")
                .build();
    }
}
