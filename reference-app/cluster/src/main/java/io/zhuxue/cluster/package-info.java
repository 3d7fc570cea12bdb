/** Apache Spark behind the engine door of reporting: the same questions on many machines. */
@NullMarked
package io.zhuxue.cluster;

import org.jspecify.annotations.NullMarked;
