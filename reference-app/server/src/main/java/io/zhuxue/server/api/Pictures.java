package io.zhuxue.server.api;

import io.zhuxue.reporting.chart.ChartPicture;
import jakarta.ws.rs.core.Response;

/** Charts as answers: SVG to be shown, PNG to be taken away. */
final class Pictures {

    private Pictures() {}

    /** A chart in the format asked for; a picture comes as a file of that name. */
    static Response answer(String svg, String name, String format) {
        if (!format.equals("png")) {
            return Response.ok(svg, "image/svg+xml").build();
        }
        return Response.ok(ChartPicture.png(svg), "image/png")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".png\"")
                .build();
    }
}
