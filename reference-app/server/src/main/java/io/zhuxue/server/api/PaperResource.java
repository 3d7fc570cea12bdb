package io.zhuxue.server.api;

import io.zhuxue.core.Parsed;
import io.zhuxue.reporting.outreach.Leavers;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.paper.PrintRoom;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Papers for families as PDF; each printing is a line in the audit chain. */
@Path("/papers")
@RequestScoped
public class PaperResource {

    @Inject
    private PrintRoom room;

    @Inject
    private Clock clock;

    @Inject
    private CurrentOfficer me;

    /** All aid of one student. */
    @GET
    @Path("statement.pdf")
    @Operation(summary = "学生资助明细", description = "应享、已到账与待发，附验证码；证件号不出现")
    public Response statement(@QueryParam("ref") @DefaultValue("") String ref) {
        return paper(room.statementPaper(me.get(), ref, LocalDate.now(clock)), "statement");
    }

    /** One payment that has arrived. */
    @GET
    @Path("receipt.pdf")
    @Operation(summary = "到账回单", description = "一笔已到账的发放明细")
    public Response receipt(
            @QueryParam("ref") @DefaultValue("") String ref, @QueryParam("line") @DefaultValue("") String line) {
        return paper(room.receiptPaper(me.get(), ref, line, LocalDate.now(clock)), "receipt");
    }

    /** A yearly letter. */
    @GET
    @Path("letter.pdf")
    @Operation(summary = "致毕业生的一封信", description = "leavers：JUNIOR 初中、SENIOR 高中；year：毕业年份")
    public Response letter(
            @QueryParam("leavers") @DefaultValue("JUNIOR") String leavers,
            @QueryParam("year") @DefaultValue("0") int year) {
        Leavers who = Arrays.stream(Leavers.values())
                .filter(each -> each.name().equals(leavers))
                .findFirst()
                .orElseThrow(() -> new HttpRefusal(400, ServerMessage.BAD_REQUEST.with("leavers")));
        return paper(room.letterPaper(me.get(), who, year), "letter");
    }

    private static Response paper(Parsed<PrintRoom.Paper> made, String name) {
        PrintRoom.Paper paper = made.value()
                .orElseThrow(() -> new HttpRefusal(404, made.refusal().orElseThrow()));
        StreamingOutput body = paper::write;
        return Response.ok(body, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".pdf\"")
                .build();
    }
}
