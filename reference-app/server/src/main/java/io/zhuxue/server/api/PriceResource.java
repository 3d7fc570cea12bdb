package io.zhuxue.server.api;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.buying.PriceDesk;
import io.zhuxue.server.buying.SupplierDesk;
import io.zhuxue.server.work.Task;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What schools pay: the charts of the price watch, and the county's price list as a table. */
@Path("/meals/prices")
@RequestScoped
public class PriceResource {

    @Inject
    private PriceDesk watch;

    @Inject
    private SupplierDesk suppliers;

    @Inject
    private Settings settings;

    @Inject
    private AuditBook audit;

    @Inject
    private CurrentOfficer me;

    /** A food's chart of the latest check. */
    @GET
    @Path("{food: [0-9A-Za-z]{1,20}}.{format: svg|png}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "价格图", description = "一种食材每周的最低、县中位与最高价，红点为异常；SVG，或可粘贴到文稿的 PNG")
    public Response chart(@PathParam("food") String food, @PathParam("format") String format) throws IOException {
        Task task = watch.latest(me.get().scope()).orElseThrow(PriceResource::nowhere);
        String svg = Files.readString(watch.chart(task, food).orElseThrow(PriceResource::nowhere));
        return Pictures.answer(svg, food, format);
    }

    /** The price list of a day. */
    @GET
    @Path("list.csv")
    @Produces("text/csv; charset=UTF-8")
    @Operation(summary = "县域价格清单", description = "某日有效的合同价，每千克元")
    public Response list(@QueryParam("day") @DefaultValue("") String day) throws IOException {
        LocalDate on;
        try {
            on = LocalDate.parse(day);
        } catch (DateTimeParseException noDay) {
            throw new HttpRefusal(400, ServerMessage.BAD_REQUEST.with("日期应如 2022-09-01"));
        }
        audit.add(me.get().account(), "EXPORT", "prices-" + on + ".csv", "");
        java.nio.file.Path exports = Files.createDirectories(settings.data().resolve("exports"));
        java.nio.file.Path folder = Files.createTempDirectory(exports, "prices-");
        java.nio.file.Path file = folder.resolve("prices.csv");
        try (CsvWriter csv = CsvWriter.create(
                file, List.of("food_code", "yuan_per_kg", "supplier_id", "contract_no", "from", "to"))) {
            suppliers
                    .prices(me.get())
                    .on(on)
                    .values()
                    .forEach(prices -> prices.forEach(price -> csv.row(
                            price.foodCode(),
                            price.perKilogram().toString(),
                            price.supplier().id(),
                            price.contract().id(),
                            price.from().toString(),
                            price.to().toString())));
            csv.commit();
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        Files.delete(folder);
        return Response.ok(bytes)
                .header("Content-Disposition", "attachment; filename=\"prices-" + on + ".csv\"")
                .build();
    }

    private static HttpRefusal nowhere() {
        return new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with());
    }
}
