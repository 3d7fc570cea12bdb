package io.zhuxue.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.reporting.chart.Chart.Mark;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ChartPictureTest {

    private static final int INK = 0x1d4f8c;
    private static final int WHITE = 0xffffff;

    @Test
    void a_picture_is_twice_as_large_as_its_chart_and_on_white() throws IOException {
        BufferedImage picture = picture(new Chart.Bars("受助人数", "人", List.of(new Mark("长沙县", 120))));

        assertThat(picture.getWidth()).isEqualTo(2 * 760);
        assertThat(picture.getHeight()).isEqualTo(2 * 100);
        assertThat(colour(picture, 0, 0)).isEqualTo(WHITE);
    }

    @Test
    void a_bar_of_half_the_figure_is_half_as_long() throws IOException {
        BufferedImage picture =
                picture(new Chart.Bars("受助人数", "人", List.of(new Mark("长沙县", 120), new Mark("浏阳市", 60))));

        assertThat(inked(picture, 2 * 55)).isBetween(955L, 965L);
        assertThat(inked(picture, 2 * 85)).isBetween(475L, 485L);
    }

    private static long inked(BufferedImage picture, int y) {
        return IntStream.range(0, picture.getWidth())
                .filter(x -> colour(picture, x, y) == INK)
                .count();
    }

    /** A missing outline is drawn as the same box for every character. */
    @Test
    void chinese_names_are_drawn_with_their_own_outlines() throws IOException {
        BufferedImage one = name(picture(new Chart.Bars("图", "人", List.of(new Mark("长", 1)))));
        BufferedImage other = name(picture(new Chart.Bars("图", "人", List.of(new Mark("沙", 1)))));
        BufferedImage same = name(picture(new Chart.Bars("图", "人", List.of(new Mark("长", 1)))));

        assertThat(pixels(one)).isNotEqualTo(pixels(other)).isEqualTo(pixels(same));
        assertThat(pixels(one)).as("something is drawn at all").contains(0x1b2733);
    }

    private static BufferedImage name(BufferedImage picture) {
        return picture.getSubimage(0, 2 * 50, 2 * 165, 2 * 25);
    }

    private static int[] pixels(BufferedImage picture) {
        int[] all = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return IntStream.of(all).map(rgb -> rgb & WHITE).toArray();
    }

    private static int colour(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & WHITE;
    }

    private static BufferedImage picture(Chart chart) throws IOException {
        byte[] png = chart.png();
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
