package io.zhuxue.server.api;

import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.disclosure.Notice;
import io.zhuxue.server.disclosure.NoticeDesk;
import io.zhuxue.server.disclosure.NoticeFiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Notices of school meals before they are public, for those in whose area the school is. */
@Path("/meals/notices")
@Produces(MediaType.WILDCARD)
@RequestScoped
public class NoticeResource {

    @Inject
    private NoticeDesk desk;

    @Inject
    private CurrentOfficer me;

    /** A notice as it stands, published or not. */
    @GET
    @Path("{id}.{format: html|json|pdf}")
    @Operation(summary = "公示预览", description = "一所学校一周的公示，发布前供审核；发布后见 /public/notices/")
    public Response notice(@PathParam("id") long id, @PathParam("format") String format) throws IOException {
        Notice notice = desk.find(me.get().scope(), id).orElseThrow(NoticeResource::nowhere);
        java.nio.file.Path file = desk.file(notice, format).orElseThrow(NoticeResource::nowhere);
        return Response.ok(Files.readAllBytes(file), NoticeFiles.TYPES.getOrDefault(format, MediaType.WILDCARD))
                .header("Content-Security-Policy", NoticeFiles.PAGE_POLICY)
                .build();
    }

    private static HttpRefusal nowhere() {
        return new HttpRefusal(404, ServerMessage.OUT_OF_AREA.with());
    }
}
