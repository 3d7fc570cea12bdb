package io.zhuxue.server.api;

import io.zhuxue.core.Parsed;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.whatif.EffectRow;
import io.zhuxue.server.whatif.WhatIfDesk;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What-if by program: order a reform, read what it would come to. */
@Path("/what-if")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class WhatIfResource {

    private static final int MOST = 100;

    @Inject
    private WhatIfDesk desk;

    @Inject
    private Tasks tasks;

    @Inject
    private AuditBook audit;

    @Inject
    private CurrentOfficer me;

    /** What was ordered inside the area. */
    @GET
    @Operation(summary = "仿真任务", description = "管辖范围内发起的政策仿真，最新的在前")
    public List<Views.TaskView> ordered() {
        return tasks.within(Task.Kind.WHAT_IF, me.get().scope().digits(), MOST).stream()
                .map(Views.TaskView::of)
                .toList();
    }

    /** Begins a reform: a YAML body, or the name of one that comes with the SDK. */
    @POST
    @Consumes({"application/yaml", MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN})
    @Operation(summary = "发起仿真", description = "请求体为改革方案 YAML；或以 example 指定随附方案，请求体留空")
    public Response order(InputStream yaml, @QueryParam("example") String example, @QueryParam("label") String label)
            throws IOException {
        Parsed<Task> task = example == null
                ? desk.order(me.get(), label == null ? "reform.yaml" : label, yaml)
                : desk.tryExample(me.get(), example);
        if (task.refusal().isPresent()) {
            throw new HttpRefusal(400, task.refusal().get());
        }
        return Response.accepted(Views.TaskView.of(task.orThrow())).build();
    }

    /** The differences inside the area. */
    @GET
    @Path("{id}")
    @Operation(summary = "仿真差异", description = "管辖范围内按县区、学段、项目的人数与金额差异及各级分担，金额为分")
    public List<EffectRow> effects(@PathParam("id") long id) {
        return desk.effects(task(id), me.get().scope());
    }

    /** The differences inside the area as a table. */
    @GET
    @Path("{id}/difference.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(summary = "仿真差异表", description = "同上，CSV，金额为元")
    public Response table(@PathParam("id") long id) {
        Scope area = me.get().scope();
        Task task = task(id);
        audit.add(me.get().account(), "EXPORT", "difference-" + id + ".csv", "");
        return Response.ok(EffectTable.of(desk.effects(task, area)))
                .header("Content-Disposition", "attachment; filename=\"difference.csv\"")
                .build();
    }

    /** A file that covers the whole province. */
    @GET
    @Path("{id}/{file: simulation[.]xlsx|cost[.]svg|cost[.]png}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "仿真文件", description = "simulation.xlsx（含五年测算）、cost.svg 或 cost.png；覆盖全省，限省级及以上账号")
    public Response file(@PathParam("id") long id, @PathParam("file") String file) throws IOException {
        if (me.get().scope().digits().length() > 2) {
            throw new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with());
        }
        Task task = task(id);
        if (!file.equals("simulation.xlsx")) {
            String svg = Files.readString(desk.file(task, "cost.svg"));
            return Pictures.answer(svg, "cost", file.substring(file.indexOf('.') + 1));
        }
        audit.add(me.get().account(), "EXPORT", "simulation-" + id + ".xlsx", "");
        return Response.ok(Files.readAllBytes(desk.file(task, file)), ExportResource.XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .build();
    }

    private Task task(long id) {
        return desk.find(me.get(), id).orElseThrow(() -> new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with()));
    }
}
