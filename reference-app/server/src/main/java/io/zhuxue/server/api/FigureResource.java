package io.zhuxue.server.api;

import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.console.PageFrame;
import io.zhuxue.server.console.Places;
import io.zhuxue.server.figures.FigureDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Indicators of the user's place as files, and what a press conference is told. */
@Path("/figures")
@RequestScoped
public class FigureResource {

    @Inject
    private FigureDesk desk;

    @Inject
    private PageFrame frame;

    @Inject
    private Places places;

    @Inject
    private Settings settings;

    @Inject
    private AuditBook audit;

    @Inject
    private CurrentOfficer me;

    /** The figures that a press conference is told. */
    @GET
    @Path("press.md")
    @Operation(summary = "新闻发布会口径", description = "本地区的主要数字、定义、截至日，及每个数字背后明细的 SM3 摘要；Markdown")
    public Response press() {
        String sheet = desk.press(me.get(), frame.day()).orElseThrow(FigureResource::nowhere);
        audit.add(me.get().account(), "EXPORT", "press.md", "");
        return Response.ok(sheet, "text/markdown; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"press.md\"")
                .build();
    }

    /** An indicator as a file. */
    @GET
    @Path("{id: [A-Z_]{3,40}}.{format: csv|xlsx}")
    @Operation(summary = "导出指标", description = "本地区一项指标的各行；csv 用代码，xlsx 用中文")
    public Response figure(@PathParam("id") String id, @PathParam("format") String format) throws IOException {
        java.nio.file.Path folder = Files.createDirectories(settings.data().resolve("exports"));
        java.nio.file.Path file = Files.createTempFile(folder, "figure-", "." + format);
        try {
            if (!desk.write(me.get(), id, frame.day(), places::name, file)) {
                throw nowhere();
            }
            audit.add(me.get().account(), "EXPORT", id + "." + format, "");
            return Response.ok(
                            Files.readAllBytes(file),
                            format.equals("xlsx") ? ExportResource.XLSX : "text/csv; charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"" + id + "." + format + "\"")
                    .build();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static HttpRefusal nowhere() {
        return new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with());
    }
}
