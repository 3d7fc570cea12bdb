package io.zhuxue.server.api;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.intake.Jobs;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.Uploads;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Runs of the cycle: the book, one run's progress, a new synthetic province. */
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RunResource {

    @Inject
    private Runs runs;

    @Inject
    private Jobs jobs;

    @Inject
    private Uploads uploads;

    @Inject
    private AuditBook audit;

    @Inject
    private CurrentOfficer me;

    /** All runs, the latest first. */
    @GET
    @Operation(summary = "任务簿", description = "全部任务及其状态与进度，最新的在前")
    public List<Views.RunView> runs() {
        return runs.all().stream().map(Views.RunView::of).toList();
    }

    /** One run. */
    @GET
    @Path("{id}")
    @Operation(summary = "一个任务", description = "状态、步骤与进度")
    public Views.RunView run(@PathParam("id") long id) {
        return runs.find(id)
                .map(Views.RunView::of)
                .orElseThrow(() -> new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with()));
    }

    /** Begins a run over a package that comes as a ZIP. */
    @POST
    @Path("package")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "导入数据包", description = "请求体为省级数据包 ZIP；term 为学期，label 为名称；同时只执行一个任务")
    public Response load(
            InputStream zip,
            @QueryParam("term") @DefaultValue("") String term,
            @QueryParam("label") @DefaultValue("package.zip") String label)
            throws IOException {
        if (!me.isProvincial() || Term.parse(term).refusal().isPresent()) {
            throw new HttpRefusal(400, ServerMessage.BAD_REQUEST.with("term"));
        }
        Parsed<java.nio.file.Path> folder = uploads.unpack(zip);
        if (folder.refusal().isPresent()) {
            throw new HttpRefusal(400, folder.refusal().get());
        }
        Run run = jobs.startPackage(folder.orThrow(), label, term, me.get().account())
                .orElseThrow(() -> new HttpRefusal(409, ServerMessage.RUN_BUSY.with()));
        audit.add(me.get().account(), "RUN", "run-" + run.runId(), "");
        return Response.accepted(Views.RunView.of(run)).build();
    }

    /** Begins a synthetic province. */
    @POST
    @Path("training")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "生成模拟省", description = "以给定人数与种子生成模拟数据并执行全流程；同时只执行一个任务")
    public Response train(Views.TrainingOrder order) {
        if (!me.isProvincial() || order.students() < 1 || order.students() > 200_000) {
            throw new HttpRefusal(400, ServerMessage.BAD_REQUEST.with("students"));
        }
        Run run = jobs.startTraining(order.students(), order.seed(), me.get().account())
                .orElseThrow(() -> new HttpRefusal(409, ServerMessage.RUN_BUSY.with()));
        audit.add(me.get().account(), "RUN", "run-" + run.runId(), "");
        return Response.accepted(Views.RunView.of(run)).build();
    }
}
