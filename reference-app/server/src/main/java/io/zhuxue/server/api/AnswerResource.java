package io.zhuxue.server.api;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.answers.AnswerDesk;
import io.zhuxue.server.answers.TrainingBank;
import io.zhuxue.server.province.CountRow;
import io.zhuxue.server.province.DaysRow;
import io.zhuxue.server.province.Findings;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Bank answers by program: hand in, check, and what came of them. */
@Path("/answers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AnswerResource {

    private static final int MOST = 100;

    @Inject
    private AnswerDesk desk;

    @Inject
    private Findings findings;

    @Inject
    private TrainingBank bank;

    @Inject
    private Tasks tasks;

    @Inject
    private Settings settings;

    @Inject
    private AuditBook audit;

    @Inject
    private CurrentOfficer me;

    /** What was handed in inside the area. */
    @GET
    @Operation(summary = "回执经办簿", description = "管辖范围内提交的回执及复核、记入情况，最新的在前")
    public List<Views.TaskView> handedIn() {
        return tasks.within(Task.Kind.ANSWERS, me.get().scope().digits(), MOST).stream()
                .map(Views.TaskView::of)
                .toList();
    }

    /** Hands in a file or a ZIP of files. */
    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "提交回执", description = "请求体为 XML、CSV、XLSX 或 ZIP；name 为文件名，day 为记账日期；提交后待另一账号复核")
    public Response handIn(InputStream content, @QueryParam("name") String name, @QueryParam("day") String day)
            throws IOException {
        if (name == null || day == null) {
            throw new HttpRefusal(400, ServerMessage.BAD_REQUEST.with("name、day"));
        }
        Parsed<Task> task;
        try {
            task = desk.handIn(me.get(), name, content, LocalDate.parse(day));
        } catch (DateTimeParseException noDay) {
            throw new HttpRefusal(400, ServerMessage.BAD_REQUEST.with("day"));
        }
        if (task.refusal().isPresent()) {
            throw refusal(task.refusal().get());
        }
        return Response.accepted(Views.TaskView.of(task.orThrow())).build();
    }

    /** The word of the second officer. */
    @POST
    @Path("{id}/check")
    @Operation(summary = "复核回执", description = "approved=true 记入，false 退回；复核人不得为经办人")
    public Response check(@PathParam("id") long id, @QueryParam("approved") @DefaultValue("true") boolean approved) {
        Optional<Message> refusal = desk.check(me.get(), id, approved);
        if (refusal.isPresent()) {
            throw refusal(refusal.get());
        }
        return Response.accepted(Views.TaskView.of(tasks.find(id).orElseThrow()))
                .build();
    }

    /** The findings by class. */
    @GET
    @Path("findings")
    @Operation(summary = "对账结果", description = "管辖范围内各类对账结果的条数；逐条清单见 /exports/findings.csv")
    public List<CountRow> counts() {
        return findings.counts(me.get().scope());
    }

    /** Days from the decision to the money. */
    @GET
    @Path("days")
    @Operation(summary = "到账天数", description = "各县区自学期首日至记账日的最短、中位、最长天数")
    public List<DaysRow> days() {
        return findings.days(me.get().scope());
    }

    /** The answers of the training bank to the lines of the area. */
    @GET
    @Path("training.zip")
    @Produces("application/zip")
    @Operation(summary = "演练回执", description = "仅培训环境：模拟银行对管辖范围内明细的回执，含迟到、重复、错误与不明")
    public Response training() {
        if (!settings.training() || !me.get().may(Action.PAY)) {
            throw new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with());
        }
        Scope area = me.get().scope();
        audit.add(me.get().account(), "EXPORT", "training-answers.zip", "");
        StreamingOutput body = out -> bank.answer(area, out);
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"training-answers.zip\"")
                .build();
    }

    private static HttpRefusal refusal(Message why) {
        boolean unknown = why.key() == ServerMessage.OUT_OF_AREA;
        boolean conflict = why.key() == ServerMessage.NOT_WAITING || why.key() == ServerMessage.SAME_HAND;
        return new HttpRefusal(unknown ? 404 : conflict ? 409 : 400, why);
    }
}
