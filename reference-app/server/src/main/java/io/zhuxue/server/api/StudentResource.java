package io.zhuxue.server.api;

import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.province.Page;
import io.zhuxue.server.province.StudentFilter;
import io.zhuxue.server.province.StudentRow;
import io.zhuxue.server.province.Students;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Students and what was decided about each; names and numbers masked. */
@Path("/students")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class StudentResource {

    @Inject
    private Students students;

    @Inject
    private CurrentOfficer me;

    /** A page of students. */
    @GET
    @Operation(summary = "学生清单", description = "按县区、学校、学段、困难等级筛选；姓名与号码已脱敏；每页50人，页码从0起")
    public Views.StudentList students(
            @QueryParam("county") @DefaultValue("") String county,
            @QueryParam("school") @DefaultValue("") String school,
            @QueryParam("stage") @DefaultValue("") String stage,
            @QueryParam("level") @DefaultValue("") String level,
            @QueryParam("aided") @DefaultValue("false") boolean aided,
            @QueryParam("page") @DefaultValue("0") int page) {
        if (page < 0) {
            throw new HttpRefusal(400, ServerMessage.BAD_REQUEST.with("page"));
        }
        Page<StudentRow> found =
                students.find(me.get().scope(), new StudentFilter(county, school, stage, level, "", "", aided, page));
        return new Views.StudentList(
                found.rows().stream().map(Views.StudentView::of).toList(), found.total(), page, found.pages());
    }

    /** The decisions about one student. */
    @GET
    @Path("{ref}")
    @Operation(summary = "一名学生的决定", description = "名册行、等级、项目、规则、依据、金额、分担与发放；特殊群体类别不在此提供")
    public Views.DecisionView student(@PathParam("ref") String ref) {
        return students.file(me.get().scope(), ref)
                .map(Views.DecisionView::of)
                .orElseThrow(() -> new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with()));
    }
}
