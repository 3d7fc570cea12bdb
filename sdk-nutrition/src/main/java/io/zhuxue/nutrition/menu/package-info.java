/** Menus (带量食谱): food composition, the standard, the check of a menu and the cheapest menu that meets it. */
@NullMarked
package io.zhuxue.nutrition.menu;

import org.jspecify.annotations.NullMarked;
