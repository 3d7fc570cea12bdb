/** The exchange with the rural monitoring register (乡村振兴衔接): what changed between two exports, and what became of its members. */
@NullMarked
package io.zhuxue.server.rural;

import org.jspecify.annotations.NullMarked;
