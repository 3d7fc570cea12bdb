/**
 * Clerical review (人工复核): links that evidence alone does not decide are decided by people, two where much is at stake;
 * every decision stays, and can be explained to a parent from what was kept.
 */
@NullMarked
package io.zhuxue.identification.review;

import org.jspecify.annotations.NullMarked;
