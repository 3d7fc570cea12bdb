/** Charts (统计图): figures as pictures that stand in a report, in SVG, without a browser or a font of their own. */
@NullMarked
package io.zhuxue.reporting.chart;

import org.jspecify.annotations.NullMarked;
