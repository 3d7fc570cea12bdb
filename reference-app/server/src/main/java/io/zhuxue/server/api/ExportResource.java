package io.zhuxue.server.api;

import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.Exports;
import io.zhuxue.server.province.ListDesk;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Every list of the console as CSV or XLSX; each export is a line in the audit chain. */
@Path("/exports")
@RequestScoped
public class ExportResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private Exports exports;

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
                            + " 或 xlsx；姓名与号码已脱敏")
    public Response export(
            @PathParam("list") String list,
            @PathParam("format") String format,
            @QueryParam("county") @DefaultValue("") String county,
            @QueryParam("school") @DefaultValue("") String school,
            @QueryParam("stage") @DefaultValue("") String stage,
            @QueryParam("level") @DefaultValue("") String level,
            @QueryParam("aided") @DefaultValue("false") boolean aided,
            @QueryParam("state") @DefaultValue("") String state)
            throws IOException {
        Export export = Export.of(list).orElseThrow(() -> new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with()));
        if (!me.get().may(export.right()) || !(format.equals("csv") || format.equals("xlsx"))) {
            throw new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with());
        }
        audit.add(me.get().account(), "EXPORT", list + "." + format, "");
        StudentFilter filter = new StudentFilter(county, school, stage, level, "", "", aided, 0);
        boolean workbook = format.equals("xlsx");
        java.nio.file.Path file = export.ofProvince()
                ? exports.write(export, workbook, me.get().scope(), filter, state)
                : exports.write(export, workbook, out -> desk(export).rows(export, me.get(), state, out));
        StreamingOutput body = out -> {
            Files.copy(file, out);
            Files.delete(file);
        };
        return Response.ok(body, format.equals("xlsx") ? XLSX : "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + list + "." + format + "\"")
                .build();
    }
}
