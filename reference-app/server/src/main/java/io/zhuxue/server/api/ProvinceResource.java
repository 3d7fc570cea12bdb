package io.zhuxue.server.api;

import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.province.CountyRow;
import io.zhuxue.server.province.MoneyRow;
import io.zhuxue.server.province.Province;
import io.zhuxue.server.province.SchoolRow;
import io.zhuxue.server.province.ShareRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The sums of the province: by county, by school, by programme. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProvinceResource {

    @Inject
    private Province province;

    @Inject
    private CurrentOfficer me;

    /** Who asks, in which role and area. */
    @GET
    @Path("me")
    @Operation(summary = "当前账号", description = "账号、角色与管辖范围")
    public Views.MeView me() {
        Officer officer = me.get();
        return new Views.MeView(
                officer.account(), officer.displayName(), officer.role().name(), officer.areaCode());
    }

    /** The counties inside the area of the user. */
    @GET
    @Path("counties")
    @Operation(summary = "县区汇总", description = "管辖范围内各县区的学校、学生、困难等级、资助与发放合计，金额为分")
    public List<CountyRow> counties() {
        return province.overview(me.get().scope(), "").counties();
    }

    /** The programmes and who bears them. */
    @GET
    @Path("programmes")
    @Operation(summary = "项目与资金来源", description = "各资助项目的人数、金额及中央、省、市、县分担，金额为分")
    public List<MoneyRow> programmes(@QueryParam("county") @DefaultValue("") String county) {
        return province.overview(me.get().scope(), county).programmes();
    }

    /** What each county receives for each programme. */
    @GET
    @Path("allocation")
    @Operation(summary = "资金分配", description = "各县区、各项目的名额、金额及中央、省、市、县分担，金额为分；合计等于下达总额")
    public List<ShareRow> allocation(
            @QueryParam("county") @DefaultValue("") String county,
            @QueryParam("programme") @DefaultValue("") String programme) {
        return province.allocation(me.get().scope(), county, programme);
    }

    /** The schools of a county. */
    @GET
    @Path("schools")
    @Operation(summary = "学校汇总", description = "某县区（空为全部）的学校及其合计，金额为分")
    public List<SchoolRow> schools(@QueryParam("county") @DefaultValue("") String county) {
        return province.schools(me.get().scope(), county);
    }
}
