package io.zhuxue.server.api;

import io.zhuxue.server.ServerMessage;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Keeps a foreign page from changing anything through a browser that is signed in (防跨站请求): a changing call must prove
 * its user by itself; the session of the console is good for reading only.
 */
@Provider
public class CrossSiteGuard implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod()) && request.getHeaderString("Authorization") == null) {
            throw new HttpRefusal(403, ServerMessage.CROSS_SITE.with());
        }
    }
}
