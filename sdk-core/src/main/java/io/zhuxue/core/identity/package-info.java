/** Who and where: identifiers that say why they refuse a text. */
@NullMarked
package io.zhuxue.core.identity;

import org.jspecify.annotations.NullMarked;
