package io.zhuxue.server.api;

import io.zhuxue.reporting.template.WorkbookTemplate;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.console.Places;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.Exports;
import io.zhuxue.server.province.ListDesk;
import io.zhuxue.server.province.OfficeLooks;
import io.zhuxue.server.province.ProvinceLists;
import io.zhuxue.server.province.StudentFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Every list of the console as CSV or XLSX; each export is a line in the audit chain. */
@Path("/exports")
@RequestScoped
public class ExportResource {

    private static final String SAMPLE = "template.xlsx";
    private static final Set<String> FORMATS = Set.of("csv", "xlsx", SAMPLE);

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private Exports exports;

    @Inject
    private ProvinceLists lists;

    @Inject
    private OfficeLooks looks;

    @Inject
    private Places places;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<ListDesk> desks;

    @Inject
    private AuditBook audit;

    @Inject
    private CurrentOfficer me;

    private ListDesk desk(Export export) {
        return desks.stream()
                .filter(desk -> desk.gives(export))
                .findFirst()
                .orElseThrow(() -> new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with()));
    }

    /** One list as a file. */
    @GET
    @Path("{list}.{format}")
    @Operation(
            summary = "导出清单",
            description =
                    "counties、schools、students、payments、unaided、rejects、findings、allocation、watch、rural、cases、reviews、relief、catalogue、growth、study、duties、training、pieces、opinions、tickets、scholarship、exchanges；csv"
                            + " 或 xlsx；look=own 按本单位的表样出 xlsx，template.xlsx 是可照改的表样；姓名与号码已脱敏")
    public Response export(
            @PathParam("list") String list,
            @PathParam("format") String format,
            @QueryParam("county") @DefaultValue("") String county,
            @QueryParam("school") @DefaultValue("") String school,
            @QueryParam("stage") @DefaultValue("") String stage,
            @QueryParam("level") @DefaultValue("") String level,
            @QueryParam("aided") @DefaultValue("false") boolean aided,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("look") @DefaultValue("") String look)
            throws IOException {
        Export export = Export.of(list).orElseThrow(() -> new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with()));
        if (!me.get().may(export.right()) || !FORMATS.contains(format)) {
            throw new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with());
        }
        if (format.equals(SAMPLE)) {
            return answer(exports.sample(export), list, format);
        }
        audit.add(me.get().account(), "EXPORT", list + "." + format, "");
        StudentFilter filter = new StudentFilter(county, school, stage, level, "", "", aided, 0);
        Consumer<Consumer<Object[]>> rows = export.ofProvince()
                ? out -> lists.rows(export, me.get().scope(), filter, state, out)
                : out -> desk(export).rows(export, me.get(), state, out);
        return answer(written(export, format, look, rows), list, format);
    }

    private java.nio.file.Path written(Export export, String format, String look, Consumer<Consumer<Object[]>> rows)
            throws IOException {
        boolean workbook = format.equals("xlsx");
        if (!workbook || !look.equals("own")) {
            return exports.write(export, workbook, rows);
        }
        WorkbookTemplate own = looks.of(me.get(), export)
                .orElseThrow(() -> new HttpRefusal(404, ServerMessage.BAD_LOOK.with("本单位没有这张清单的表样")));
        String region = places.area(me.get().scope().digits());
        return exports.fill(
                export,
                own,
                OfficeLooks.words(me.get(), export, region, LocalDate.now(clock).toString()),
                rows);
    }

    private static Response answer(java.nio.file.Path file, String list, String format) {
        StreamingOutput body = out -> {
            Files.copy(file, out);
            Files.delete(file);
        };
        return Response.ok(body, format.endsWith("xlsx") ? XLSX : "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + list + "." + format + "\"")
                .build();
    }
}
