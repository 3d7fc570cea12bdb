/** Names of persons (姓名) as people write and mistake them: sounds, shapes, variants, order; inside this module only. */
@NullMarked
package io.zhuxue.identification.naming;

import org.jspecify.annotations.NullMarked;
