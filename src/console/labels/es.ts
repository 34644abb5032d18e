import type { Labels } from './types';

/** Spanish. The root page's own documentation in Spanish, notes by users of the Spanish console. A key is feminine (`clave`), a state masculine. */
export const es: Labels = {
  'access-keys': ['Claves de acceso', 'Clave de acceso'], // d,u; g
  'create-access-key': ['Crear clave de acceso', 'Crear una clave de acceso', 'Crear nueva clave de acceso'], // u; g; g
  'security-credentials': ['Credenciales de seguridad', 'Mis credenciales de seguridad'], // d,u; g
  actions: ['Acciones', 'Acción', 'Administrar', 'Gestionar', 'Más acciones'], // d; g; g; g; g
  activate: ['Activar', 'Habilitar', 'Reactivar', 'Volver a activar', 'Hacer activa', 'Marcar como activa', 'Establecer como activa'], // g; g; g; g; g; g; g
  // `Apagar` is to switch off here and to delete in Portuguese.
  deactivate: [
    'Desactivar',
    'Inactivar',
    'Inhabilitar',
    'Deshabilitar',
    'Hacer inactiva',
    'Apagar',
    'Marcar como inactiva',
    'Establecer como inactiva',
  ], // d; g; g; g; g; g; g; g
  delete: ['Eliminar', 'Borrar', 'Quitar', 'Suprimir', 'Eliminar permanentemente', 'Eliminar de forma permanente'], // d,c; g; g; g; g; g
  cancel: [
    'Cancelar',
    'Cerrar',
    'Volver',
    'Anterior',
    'Cerrar cuadro de diálogo',
    'Cerrar modal',
    'Ahora no',
    'Atrás',
    'Anular',
    'No',
    'Conservar clave',
    'Conservar la clave',
    'Mantener la clave',
    'Regresar',
  ], // c; c; c; c; c; c; g; g; g; g; g; g; g; g
  confirm: ['Confirmar', 'Sí', 'Aceptar', 'Continuar', 'Enviar', 'Aplicar', 'Entiendo', 'Siguiente'], // g; g; g; g; g; g; g; g
  not: ['conservar', 'mantener', 'en su lugar', 'sin', 'y', 'también', 'todas', 'ambas', 'nueva', 'crear'], // g; g; g; g; g; g; g; g; g; g
  active: ['Activo', 'Activa', 'Activado', 'Activada', 'Habilitado', 'Habilitada'], // g; g; g; g; g; g
  inactive: ['Inactivo', 'Inactiva', 'Desactivado', 'Desactivada', 'Deshabilitado', 'Deshabilitada', 'Inhabilitado', 'Inhabilitada'], // g; g; g; g; g; g; g; g
  deleted: ['Eliminado', 'Eliminada', 'Borrado', 'Borrada'], // g; g; g; g
  'access-key-id': ['ID de clave de acceso', 'ID de la clave de acceso', 'ID de clave'], // g; g; g
  created: ['Creado el', 'Creada el', 'Creado', 'Creada', 'Fecha de creación', 'Hora de creación'], // g; g; g; g; c; g
  'last-used': [
    'Último uso de la clave de acceso',
    'Clave de acceso usada por última vez',
    'Última clave de acceso utilizada',
    'Último uso',
  ], // g; g; g; g
  region: ['Última región utilizada', 'Última región usada', 'Región del último uso', 'Región utilizada por última vez', 'Región'], // g; g; g; g; c
  service: [
    'Último servicio utilizado',
    'Último servicio usado',
    'Servicio del último uso',
    'Servicio utilizado por última vez',
    'Servicio',
  ], // g; g; g; g; g
  status: ['Estado', 'Estatus'], // g; g
  'secret-access-key': ['Clave de acceso secreta'], // d
  owner: ['Usuario', 'Nombre de usuario', 'Usuario de IAM', 'Propietario', 'Titular'], // g; g; g; g; g
  'of-key': [
    '… clave',
    '… la clave',
    '… esta clave',
    '… clave de acceso',
    '… la clave de acceso',
    '… esta clave de acceso',
    '… de',
    '… para',
    '… de la clave de acceso',
  ], // g; g; g; g; g; g; g; g; g
  never: [
    'N/A',
    'Nunca',
    'Nunca usada',
    'Nunca usado',
    'Nunca se ha usado',
    'Nunca se ha utilizado',
    'Nunca utilizada',
    'No usada',
    'No utilizada',
    'Sin usar',
  ], // g; g; g; g; g; g; g; g; g; g
  mfa: [
    'Autenticación multifactor (MFA)',
    'Autenticación multifactorial',
    'Autenticación de varios factores',
    'MFA',
    'Dispositivos MFA',
    'Dispositivo MFA',
  ], // g; g; g; g; g; g
  'other-thing': ['cuenta', 'certificado', 'dispositivo', 'contraseña', 'organización', 'par de claves', 'contacto'], // g; g; g; g; g; g; g
  'no-keys': ['ninguna clave de acceso', 'no hay claves de acceso', 'no tiene claves de acceso'], // g; g; g
  'not-listed': [
    'no se pudo',
    'no se pudieron',
    'no se ha podido',
    'no se han podido',
    'error',
    'reintentar',
    'volver a intentar',
    'inténtelo',
    'cargar más',
    'mostrar más',
    'ver más',
    'mostrar todo',
    'borrar filtro',
    'cargando',
    'actualizando',
    'no se puede mostrar',
    'no se pueden mostrar',
    'oculta',
    'no disponible',
    'no hay coincidencias',
    'sin conexión',
    'vuelva a iniciar sesión',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'part-of-key': [
    'etiqueta',
    'descripción',
    'notificaci',
    'alarma',
    'recordatorio',
    'protección',
    'requisito',
    'política',
    'historial',
    'comentario',
    'rotar',
    'rotación',
    'reemplazar',
    'sustituir',
    'restaurar',
    'recuperar',
  ], // g; g; g; g; g; g; g; g; g; g; g; g; g; g; g; g
  'assign-mfa': ['Asignar dispositivo MFA', 'Asignar MFA', 'Asignar un dispositivo MFA', 'Activar MFA', 'Habilitar MFA'], // g; g; g; g; g
  'no-mfa': ['No hay dispositivos MFA', 'Sin dispositivos MFA', 'Ningún dispositivo MFA', 'No tiene MFA asignada'], // g; g; g; g
  'root-keys-clear': [],
  'root-keys-open': [],
  'part-of-text': ['caracteres', 'letras', 'dígitos'], // g; g; g
  'type-this': ['escriba …', 'introduzca …', 'ingrese …', 'escribe …', 'la palabra …'], // g; g; g; g; g
};
