package io.zhuxue.server.api;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.supply.SupplyTables;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.safety.RecallDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The entries that stop what a recall holds, to be added to the schools' books. */
@Path("/meals/recalls")
@RequestScoped
public class RecallResource {

    @Inject
    private RecallDesk desk;

    @Inject
    private Settings settings;

    @Inject
    private AuditBook audit;

    @Inject
    private CurrentOfficer me;

    /** The HOLD entries as rows of the table {@code movements}. */
    @GET
    @Path("{number: [0-9A-Za-z-]{1,30}}/movements.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(summary = "封存流水", description = "召回仍封存的批次，按各校账簿续号，可加入 movements 表")
    public Response movements(@PathParam("number") String number) throws IOException {
        List<StockEntry> entries = desk.movements(me.get(), number);
        if (entries.isEmpty()) {
            throw new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with());
        }
        audit.add(me.get().account(), "EXPORT", "recall-" + number + ".csv", "");
        java.nio.file.Path exports = Files.createDirectories(settings.data().resolve("exports"));
        java.nio.file.Path folder = Files.createTempDirectory(exports, "recall-");
        java.nio.file.Path file = folder.resolve("movements.csv");
        try (CsvWriter csv = CsvWriter.create(file, SupplyTables.header(SupplyTables.MOVEMENTS))) {
            entries.forEach(entry -> SupplyTables.write(csv, entry));
            csv.commit();
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder);
        return Response.ok(bytes)
                .header("Content-Disposition", "attachment; filename=\"movements-" + number + ".csv\"")
                .build();
    }
}
