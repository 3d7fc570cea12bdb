package io.zhuxue.server.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST interface (数据接口) and its description. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "助学 · 学生资助数据接口",
                        version = "2026.11",
                        description = "县区、学生、决定、资金与任务。凡金额均以整数“分”计；凡返回均限于账号的角色与管辖范围。"),
        security = @SecurityRequirement(name = "basic"))
@SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
public class Interface extends Application {

    /** Every class of the interface by name: nothing is found by looking through jars. */
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ProvinceResource.class,
                StudentResource.class,
                RunResource.class,
                AnswerResource.class,
                PolicyResource.class,
                WhatIfResource.class,
                ExportResource.class,
                FigureResource.class,
                PaperResource.class,
                MenuResource.class,
                NoticeResource.class,
                PriceResource.class,
                RecallResource.class,
                RuralResource.class,
                CrossSiteGuard.class,
                ProblemMapper.class);
    }
}
