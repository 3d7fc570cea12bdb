package io.zhuxue.server.api;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.menu.MenuDesk;
import io.zhuxue.server.menu.MenuPaper;
import io.zhuxue.server.menu.MenuView;
import io.zhuxue.server.work.Task;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Weighed menus as files; each one taken away is a line in the audit chain. */
@Path("/meals/menus")
@Produces(MediaType.WILDCARD)
@RequestScoped
public class MenuResource {

    private static final Map<String, String> TYPES = Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "csv", "text/csv; charset=UTF-8",
            "pdf", "application/pdf");

    @Inject
    private MenuDesk desk;

    @Inject
    private AuditBook audit;

    @Inject
    private Settings settings;

    @Inject
    private CurrentOfficer me;

    /** A menu as a workbook, as a table that may be edited and checked again, or as a paper. */
    @GET
    @Path("{id}/menu.{format: xlsx|csv|pdf}")
    @Operation(summary = "带量食谱", description = "xlsx 含营养核对与说明；csv 可修改后再上传核对；pdf 供张贴")
    public Response menu(@PathParam("id") long id, @PathParam("format") String format) throws IOException {
        Task task = desk.find(me.get().scope(), id)
                .orElseThrow(() -> new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with()));
        if (format.equals("pdf") && Files.notExists(settings.font())) {
            throw new HttpRefusal(503, ServerMessage.NO_FONT.with());
        }
        audit.add(me.get().account(), "MENU_OUT", "task-" + id + "." + format, "");
        MenuView view = desk.view(task);
        java.nio.file.Path exports = Files.createDirectories(settings.data().resolve("exports"));
        java.nio.file.Path folder = Files.createTempDirectory(exports, "menu-");
        java.nio.file.Path file = folder.resolve("menu." + format);
        switch (format) {
            case "xlsx" -> MenuPaper.workbook(view, file);
            case "csv" -> table(view, file);
            default -> {
                try (var out = Files.newOutputStream(file)) {
                    MenuPaper.print(view, "带量食谱（第" + id + "项）", settings.font(), out);
                }
            }
        }
        StreamingOutput body = out -> {
            Files.copy(file, out);
            Files.delete(file);
            Files.delete(folder);
        };
        return Response.ok(body, TYPES.getOrDefault(format, MediaType.WILDCARD))
                .header("Content-Disposition", "attachment; filename=\"menu-" + id + "." + format + "\"")
                .build();
    }

    /** The table that {@code menu check} and the console read, with the foods' names for the eye. */
    private static void table(MenuView view, java.nio.file.Path file) {
        try (CsvWriter csv = CsvWriter.create(file, List.of("day", "dish", "food_code", "food", "grams_per_pupil"))) {
            int day = 1;
            for (MenuView.Day each : view.days()) {
                for (MenuView.Plate plate : each.plates()) {
                    for (MenuView.Portion portion : plate.portions()) {
                        csv.row(Integer.toString(day), plate.dish(), portion.code(), portion.food(), portion.grams());
                    }
                }
                day++;
            }
            csv.commit();
        }
    }
}
