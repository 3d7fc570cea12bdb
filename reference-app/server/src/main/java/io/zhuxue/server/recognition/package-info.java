/** Recognition at the desk (认定办理): the five steps of each student's case, and the review of links by people. */
@NullMarked
package io.zhuxue.server.recognition;

import org.jspecify.annotations.NullMarked;
