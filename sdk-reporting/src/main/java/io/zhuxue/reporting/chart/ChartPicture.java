package io.zhuxue.reporting.chart;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A chart as a picture to paste into a document (统计图图片): its SVG in PNG, at twice its size so that print is sharp. */
public final class ChartPicture {

    private static final int SCALE = 2;

    private ChartPicture() {}

    /**
     * The picture of a chart that {@link Chart#svg()} drew.
     *
     * @throws ReportingException when this machine has none of the fonts with Chinese outlines that charts are written in
     */
    public static byte[] png(String svg) {
        if (Svg.FONTS.stream().noneMatch(ChartPicture::chinese)) {
            throw new ReportingException(ReportingMessage.PICTURE_WITHOUT_FONT.with(Svg.FONTS));
        }
        SVGDocument drawing = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.builder()
                                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                                .build());
        if (drawing == null) {
            throw new IllegalArgumentException("no chart");
        }
        FloatSize size = drawing.size();
        BufferedImage picture = new BufferedImage(
                (int) Math.ceil(size.width * SCALE), (int) Math.ceil(size.height * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.scale(SCALE, SCALE);
            drawing.renderWithPlatform(NullPlatformSupport.INSTANCE, pen, new ViewBox(0, 0, size.width, size.height));
        } finally {
            pen.dispose();
        }
        return encoded(picture);
    }

    private static boolean chinese(String family) {
        Font font = new Font(family, Font.PLAIN, SCALE);
        return font.getFamily().equals(family) && font.canDisplay('学');
    }

    private static byte[] encoded(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
