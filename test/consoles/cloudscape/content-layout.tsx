/** @jsxImportSource react */
/** Stands in for the component where a version has none: the oldest packages set header and content by hand. */
import type { ReactNode } from 'react';

export default function ContentLayout({ header, children }: { readonly header?: ReactNode; readonly children?: ReactNode }): ReactNode {
  return (
    <div>
      {header}
      {children}
    </div>
  );
}
